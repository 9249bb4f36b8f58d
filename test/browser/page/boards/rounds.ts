// The rounds of the fixture page: one per way of drawing a board, with texts as long as real ones.
export const rounds = {
  order: {
    kind: 'order',
    id: 'o',
    seconds: 90,
    title: { ko: '파드 생성', en: 'A pod is made' },
    prompt: {
      ko: '강의에서 생략된 스케줄러와 etcd를 끼워 넣어 순서를 완성하세요.',
      en: 'Complete the order with the scheduler and etcd that the lecture leaves out.',
    },
    cards: [
      [
        'kubectl이 파드 생성 요청을 보낸다',
        'kubectl sends the request to create a pod',
        'kubectl이 요청',
        'kubectl asks',
      ],
      [
        'kube-apiserver가 인증·인가·어드미션을 거친다',
        'kube-apiserver runs authentication, authorisation, admission',
        '인증 · 인가 · 어드미션',
        'API server checks',
      ],
      [
        '노드가 정해지지 않은 파드를 etcd에 저장한다',
        'The pod without a node is stored in etcd',
        '노드 없이 etcd에 저장',
        'Stored without node',
      ],
      [
        'kube-scheduler가 노드 없는 파드를 발견하고 노드를 고른다',
        'kube-scheduler finds the pod and picks a node',
        '스케줄러가 노드 선택',
        'Scheduler picks',
      ],
      [
        '선택한 노드를 API 서버에 기록한다 (binding)',
        'The chosen node is recorded in the API server (binding)',
        '노드를 API 서버에 기록',
        'Binding recorded',
      ],
      [
        '그 노드의 kubelet이 watch로 파드를 발견한다',
        'kubelet on that node finds the pod by watching',
        'kubelet이 watch로 발견',
        'kubelet watches',
      ],
      [
        'kubelet이 CRI로 컨테이너 런타임을 부른다',
        'kubelet calls the container runtime over CRI',
        'CRI로 런타임 호출',
        'CRI call',
      ],
      [
        '런타임이 샌드박스를 만들고 네트워크를 연결한다',
        'The runtime makes the sandbox and its network',
        '샌드박스와 네트워크',
        'Sandbox, network',
      ],
      [
        'containerd-shim이 runC로 컨테이너를 만든다',
        'containerd-shim makes the container through runC',
        'shim이 runC 실행',
        'shim runs runC',
      ],
      [
        'kubelet이 파드 상태를 API 서버에 알린다',
        'kubelet reports the pod status to the API server',
        '상태를 API 서버에',
        'Status reported',
      ],
    ].map(([ko, en, sko, sen], i) => ({ id: `c${i}`, text: { ko, en }, short: { ko: sko, en: sen } })),
  },
  match: {
    kind: 'match',
    id: 'm',
    seconds: 75,
    title: { ko: 'chroot · cgroup · namespace', en: 'chroot · cgroup · namespace' },
    prompt: {
      ko: '누가 하는 일일까요? 자주 헷갈리는 카드가 두 장 있어요.',
      en: 'Who does this? Two cards are often mixed up.',
    },
    axes: [
      {
        zones: [
          { id: 'z0', text: { ko: 'chroot', en: 'chroot' } },
          { id: 'z1', text: { ko: 'cgroup', en: 'cgroup' } },
          { id: 'z2', text: { ko: 'namespace', en: 'namespace' } },
          { id: 'z3', text: { ko: '셋 다 아님', en: 'None of these' } },
        ],
      },
    ],
    cards: [
      [
        '프로세스가 보는 루트 디렉터리(/)를 바꾼다',
        'Changes the root directory (/) a process sees',
        '루트 디렉터리',
        'Root directory',
      ],
      ['CPU와 메모리 사용량을 제한한다', 'Limits CPU and memory use', 'CPU · 메모리', 'CPU, memory'],
      ['디스크 I/O 속도를 제한한다', 'Limits disk I/O rate', '디스크 I/O', 'Disk I/O'],
      [
        '네트워크 장치와 포트를 따로 갖게 한다',
        'Gives its own network devices and ports',
        '네트워크',
        'Network',
      ],
      ['프로세스 번호(PID)를 따로 갖게 한다', 'Gives its own process IDs', 'PID', 'PIDs'],
      [
        '계정 번호(UID/GID)를 안팎에서 다르게 한다',
        'Makes user and group IDs differ inside and outside',
        '계정 번호',
        'Account IDs',
      ],
      [
        '하드웨어를 가상화해 다른 커널을 띄운다',
        'Virtualises hardware to boot another kernel',
        '다른 커널',
        'Another kernel',
      ],
    ].map(([ko, en, sko, sen], i) => ({ id: `c${i}`, text: { ko, en }, short: { ko: sko, en: sen } })),
    key: { c0: [['z0']], c1: [['z1']], c2: [['z1']], c3: [['z2']], c4: [['z2']], c5: [['z2']], c6: [['z3']] },
  },
  /** As many cards as a round may have. */
  twelve: {
    kind: 'match',
    id: 't',
    seconds: 120,
    title: { ko: '무엇이 하는 일인가', en: 'Which one does it' },
    prompt: {
      ko: '각 일을 하는 것을 고르세요. 자주 헷갈리는 카드가 두 장 있으니 천천히 살펴보세요.',
      en: 'Choose which one does each job. Two of the cards are often mixed up, so take your time.',
    },
    axes: [
      {
        zones: [
          { id: 'z0', text: { ko: 'chroot', en: 'chroot' } },
          { id: 'z1', text: { ko: 'cgroup', en: 'cgroup' } },
          { id: 'z2', text: { ko: 'namespace', en: 'namespace' } },
          { id: 'z3', text: { ko: '셋 다 아님', en: 'None of these' } },
        ],
      },
    ],
    cards: Array.from({ length: 12 }, (_, i) => ({
      id: `c${i}`,
      text: {
        ko: `프로세스가 보는 자원을 나누는 일 ${i + 1}번`,
        en: `Divides what a process sees, part ${i + 1}`,
      },
      short: { ko: `자원 나누기 ${i + 1}`, en: `Divides, part ${i + 1}` },
    })),
    key: Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`c${i}`, [[`z${i % 4}`]]])),
  },
  grid: {
    kind: 'match',
    id: 'g',
    seconds: 90,
    title: { ko: '런타임의 자리', en: 'Where runtimes belong' },
    prompt: {
      ko: '① 런타임의 층과 ② 위에서 이 프로그램을 부를 때 쓰는 규격을 고르세요. 한 장은 트레이에 남아요.',
      en: 'Choose ① the level of the runtime and ② the spec used to call it from above. One card stays in the tray.',
    },
    axes: [
      {
        label: { ko: '층', en: 'Level' },
        zones: [
          {
            id: 'h',
            text: { ko: 'high', en: 'high' },
            hint: { ko: '이미지와 API, 실행은 맡김', en: 'images and API' },
          },
          {
            id: 'l',
            text: { ko: 'low', en: 'low' },
            hint: { ko: '컨테이너를 직접 실행', en: 'runs containers' },
          },
        ],
      },
      {
        label: { ko: '규격', en: 'Spec' },
        zones: [
          { id: 'cri', text: { ko: 'CRI', en: 'CRI' } },
          { id: 'oci', text: { ko: 'OCI', en: 'OCI' }, hint: { ko: 'runtime-spec', en: 'runtime-spec' } },
          {
            id: 'none',
            text: { ko: '둘 다 아님', en: 'Neither' },
            hint: { ko: '자체 API·명령', en: 'own API' },
          },
        ],
      },
    ],
    cards: ['containerd', 'CRI-O', 'runC', 'Podman', 'Docker Engine', 'gVisor runsc', 'crun', 'kubelet'].map(
      (name, i) => ({
        id: `c${i}`,
        text: { ko: name, en: name },
      }),
    ),
    key: {
      c0: [['h'], ['cri']],
      c1: [['h'], ['cri']],
      c2: [['l'], ['oci']],
      c3: [['h'], ['none']],
      c4: [['h'], ['none']],
      c5: [['l'], ['oci']],
      c6: [['l'], ['oci']],
    },
    decoys: ['c7'],
  },
  choice: {
    kind: 'choice',
    id: 'q',
    seconds: 40,
    title: { ko: 'runC를 바르게 설명한 것은?', en: 'Which describes runC?' },
    prompt: { ko: '맞는 설명을 하나 고르세요.', en: 'Pick the correct one.' },
    statements: [
      [
        'OCI 규격을 구현하고 커널의 격리 기능을 직접 쓴다',
        'It implements OCI and uses kernel isolation features directly',
      ],
      [
        'LXC를 불러 컨테이너를 만드는 high level 런타임이다',
        'It is a high-level runtime that calls LXC to make containers',
      ],
      [
        '컨테이너마다 가벼운 가상 머신을 하나씩 띄운다',
        'It boots one lightweight virtual machine per container',
      ],
      [
        'kubelet이 gRPC로 직접 부르는 CRI 서버 프로그램이다',
        'It is a CRI server that kubelet calls directly over gRPC',
      ],
    ].map(([ko, en], i) => ({ id: `c${i}`, text: { ko, en } })),
    key: ['c0'],
  },
};
export type RoundName = keyof typeof rounds;
